import { describe, expect, it } from 'vitest';
import { afterChoosing, afterSaving, shownNote, withEdit } from './pending-edits.ts';

const saved = { chiefComplaint: 'Cough', plan: 'Rest' };

describe('what is typed and not saved yet', () => {
  it('shows over what is saved, and others’ changes to other fields show through', () => {
    const pending = withEdit({}, saved, 'plan', 'Rest, fluids');
    expect(shownNote(saved, pending).plan).toBe('Rest, fluids');
    expect(shownNote({ ...saved, chiefComplaint: 'Cough, fever' }, pending)).toEqual({
      chiefComplaint: 'Cough, fever',
      plan: 'Rest, fluids',
    });
  });

  it('keeps the base that was read when typing began, and is nothing once typed back', () => {
    const first = withEdit({}, saved, 'plan', 'Rest, f');
    const second = withEdit(first, { ...saved, plan: 'Changed by somebody' }, 'plan', 'Rest, fl');
    expect(second.plan).toEqual({ base: 'Rest', value: 'Rest, fl' });
    expect(withEdit(second, saved, 'plan', 'Rest')).toEqual({});
  });

  it('goes on from what was sent when more was typed while saving', () => {
    const sent = withEdit({}, saved, 'plan', 'Rest, f');
    const typedOn = withEdit(sent, saved, 'plan', 'Rest, fluids');
    expect(afterSaving(typedOn, sent)).toEqual({ plan: { base: 'Rest, f', value: 'Rest, fluids' } });
    expect(afterSaving(sent, sent)).toEqual({});
  });

  it('after a clash keeps mine over what stands there now, or lets theirs stand', () => {
    const pending = withEdit({}, saved, 'plan', 'Mine');
    const clashes = [{ field: 'plan', base: 'Rest', current: 'Theirs', attempted: 'Mine' }];
    expect(afterChoosing(pending, clashes, { plan: 'mine' })).toEqual({
      plan: { base: 'Theirs', value: 'Mine' },
    });
    expect(afterChoosing(pending, clashes, { plan: 'theirs' })).toEqual({});
  });
});
