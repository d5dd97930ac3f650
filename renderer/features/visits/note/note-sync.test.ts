import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { noteParts } from '#shared/domain/visit.ts';
import {
  beginSending,
  beginSync,
  chosen,
  hasUnsaved,
  heard,
  refused,
  sent,
  shownNote,
  shownValue,
  typed,
} from './note-sync.ts';

const saved = { chiefComplaint: 'Cough', plan: 'Rest' };
const fresh = () => beginSync(saved, 3);
const clash = { field: 'plan', base: 'Rest', current: 'Theirs', attempted: 'Mine' };

describe('what is typed', () => {
  test('shows over what is saved, and others’ changes to other fields show through', () => {
    const sync = heard(
      typed(fresh(), 'plan', 'Rest, fluids'),
      { ...saved, chiefComplaint: 'Cough, fever' },
      4,
    );
    expect(shownNote(sync)).toEqual({ chiefComplaint: 'Cough, fever', plan: 'Rest, fluids' });
    expect(sync.clashes).toEqual({});
  });

  test('is nothing once it is typed back', () => {
    expect(hasUnsaved(typed(typed(fresh(), 'plan', 'Rest, f'), 'plan', 'Rest'))).toBe(false);
  });

  test('while something is on its way goes on from that, not from what was read', () => {
    const sync = typed(beginSending(typed(fresh(), 'plan', 'Rest, f')), 'plan', 'Rest, fluids');
    expect(sync.sending.plan).toEqual({ base: 'Rest', value: 'Rest, f' });
    expect(sync.pending.plan).toEqual({ base: 'Rest, f', value: 'Rest, fluids' });
    expect(sent(sync, { ...saved, plan: 'Rest, f' }, 4).pending.plan?.base).toBe('Rest, f');
  });

  test('is nothing new where an order comes back with its fields in another order', () => {
    const order = { testName: 'TSH', type: 'laboratory', urgency: 'urgent', orderId: 'a' } as const;
    const { orderId, urgency, type, testName } = order;
    const turned = { orderId, urgency, type, testName };
    const sync = beginSync({ ...saved, testsOrdered: [order] }, 3);
    expect(hasUnsaved(typed(sync, 'testsOrdered', [turned]))).toBe(false);
    const sending = beginSending(typed(sync, 'testsOrdered', [order, { ...order, orderId: 'b' }]));
    const again = typed(sending, 'testsOrdered', [order, { ...order, orderId: 'b', notes: 'Fasting' }]);
    const read = { ...saved, testsOrdered: [turned, { ...turned, orderId: 'b' }] };
    expect(sent(again, read, 4).clashes).toEqual({});
    // Which order stands first is a change all the same.
    const two = beginSync(read, 4);
    expect(hasUnsaved(typed(two, 'testsOrdered', read.testsOrdered.toReversed()))).toBe(true);
  });

  test('can be emptied', () => {
    const sync = typed(fresh(), 'plan', undefined);
    expect(sync.pending.plan).toEqual({ base: 'Rest', value: null });
    expect(shownValue(sync, 'plan')).toBeUndefined();
  });
});

describe('what was sent and never answered', () => {
  test('is sent again as it was, whatever was typed since', () => {
    const lost = typed(beginSending(typed(fresh(), 'plan', 'Rest, f')), 'plan', 'Rest, fluids');
    expect(beginSending(lost).sending).toEqual(lost.sending);
  });

  test('is not taken for somebody else’s text when the note is read again', () => {
    const lost = typed(beginSending(typed(fresh(), 'plan', 'Rest, f')), 'plan', 'Rest, fluids');
    const read = heard(lost, { ...saved, plan: 'Rest, f' }, 4);
    expect(read.clashes).toEqual({});
    expect(shownValue(read, 'plan')).toBe('Rest, fluids');
  });
});

describe('a field that two people change', () => {
  test('is asked about as soon as the other’s text is read', () => {
    const sync = heard(typed(fresh(), 'plan', 'Mine'), { ...saved, plan: 'Theirs' }, 4);
    expect(sync.clashes.plan).toEqual(clash);
    expect(shownValue(sync, 'plan')).toBe('Mine');
  });

  test('keeps back its own edit alone: the others are sent', () => {
    const both = beginSending(typed(typed(fresh(), 'plan', 'Mine'), 'subjective', 'Coughs'));
    const sync = refused(both, [clash]);
    expect(beginSending(sync).sending).toEqual({ subjective: { base: null, value: 'Coughs' } });
    expect(shownValue(sync, 'plan')).toBe('Mine');
  });

  test('can be written on in while it is asked about', () => {
    const asked = heard(typed(fresh(), 'plan', 'Mine'), { ...saved, plan: 'Theirs' }, 4);
    const on = typed(asked, 'plan', 'Mine, and more');
    expect(on.clashes.plan).toMatchObject({ current: 'Theirs', attempted: 'Mine, and more' });
    expect(beginSending(on).sending).toEqual({});
  });

  test('becomes what is chosen: mine or both over what stands there, theirs with nothing to send', () => {
    const asked = heard(typed(fresh(), 'plan', 'Mine'), { ...saved, plan: 'Theirs' }, 4);
    expect(chosen(asked, 'plan', 'Mine').pending.plan).toEqual({ base: 'Theirs', value: 'Mine' });
    expect(chosen(asked, 'plan', 'Theirs\nMine').pending.plan?.value).toBe('Theirs\nMine');
    const theirs = chosen(asked, 'plan', 'Theirs');
    expect(hasUnsaved(theirs)).toBe(false);
    expect(shownValue(theirs, 'plan')).toBe('Theirs');
  });

  test('is asked about again where it was changed once more before the choice was saved', () => {
    const asked = heard(typed(fresh(), 'plan', 'Mine'), { ...saved, plan: 'Theirs' }, 4);
    const again = heard(chosen(asked, 'plan', 'Mine'), { ...saved, plan: 'Theirs, new' }, 5);
    expect(again.clashes.plan).toMatchObject({ base: 'Theirs', current: 'Theirs, new', attempted: 'Mine' });
  });
});

test('an answer that is older than what is known is not heard', () => {
  const now = sent(
    beginSending(typed(fresh(), 'plan', 'Rest, fluids')),
    { ...saved, plan: 'Rest, fluids' },
    4,
  );
  expect(shownValue(heard(now, saved, 3), 'plan')).toBe('Rest, fluids');
});

test('an answer that a later reading has overtaken does not take its place', () => {
  const sending = beginSending(typed(fresh(), 'plan', 'Rest, fluids'));
  const read = heard(sending, { ...saved, plan: 'Rest, fluids', subjective: 'Theirs' }, 5);
  const now = sent(read, { ...saved, plan: 'Rest, fluids' }, 4);
  expect(now.revision).toBe(5);
  expect(shownValue(now, 'subjective')).toBe('Theirs');
  expect(hasUnsaved(now)).toBe(false);
});

test('what is typed goes to the database as it was typed: a cursor may stand behind the last blank', () => {
  const typedFields = {
    ...Object.fromEntries(noteParts.map((part) => [part, 'Recheck '])),
    testsOrdered: [{ testName: 'TSH', urgency: 'routine', notes: 'Fasting ' }],
    followUp: { required: true, notes: 'Recheck ' },
  };
  const edits = Object.fromEntries(
    Object.entries(typedFields).map(([field, value]) => [field, { base: null, value }]),
  );
  const id = 'a'.repeat(24);
  const input = contract['visits.saveDraft'].input.parse({ visitId: id, patientId: id, edits });
  expect(input.edits).toEqual(edits);
});
