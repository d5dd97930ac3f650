import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconListSearch, IconSearch, IconTimeline } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { TimelineKind } from '#shared/domain/timeline.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelPages } from '../../../app/queries.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { EntryList } from './entry-list.tsx';
import { EntryPane } from './entry-pane.tsx';
import { KindFilter } from './kind-filter.tsx';
import classes from './timeline.module.css';
import { useOpenEntry } from './use-open-entry.ts';

const SETTLED_MS = 200;
const say = words.timeline;

/** Everything of a record, newest first: by kind, by words, with all of the chosen entry beside the list. */
export function PatientTimeline() {
  const patientId = usePatientId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [kinds, setKinds] = useState<TimelineKind[]>([]);
  const [chosenKey, choose] = useState<string>();
  const [searched] = useDebouncedValue(text.trim(), SETTLED_MS);
  const openEntry = useOpenEntry();
  const patient = useChannel('patients.getPatient', { patientId });
  const timeline = useChannelPages(
    'patients.listTimeline',
    { patientId, kinds, text: searched },
    ({ next }) => next,
    { keepsLast: true },
  );
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  const chosen = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosenKey),
  );
  const { fetchNextPage } = timeline;
  const readMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const showAll = () => {
    setText('');
    setKinds([]);
  };
  useScreenKeys('timeline', [{ keys: '/', label: say.search, run: () => field.current?.focus() }]);

  // From the field the list is walked at once, as in every search of the application.
  const walk = (event: KeyboardEvent) => {
    const next = entries[chosen + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? Number.NaN)];
    if (!next) return;
    event.preventDefault();
    choose(next.key);
  };

  return (
    <div className={classes.screen}>
      <div className={classes.tools}>
        <TextInput
          ref={field}
          className={classes.search ?? ''}
          aria-label={say.search}
          placeholder={say.searchHint}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          rightSection={<KeyHint keys="/" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={walk}
          autoComplete="off"
          spellCheck={false}
        />
        <KindFilter kinds={kinds} onChange={setKinds} />
      </div>
      <SplitView side={<EntryPane entry={entries[chosen]} birthDate={patient.data?.dateOfBirth} />}>
        <ListPending answer={timeline} height={32} />
        {timeline.data && entries.length === 0 && (
          <NothingFound isNarrowed={searched !== '' || kinds.length > 0} onShowAll={showAll} />
        )}
        {entries.length > 0 && (
          <EntryList
            entries={entries}
            chosen={chosen}
            onChoose={(index) => choose(entries[index]?.key)}
            onOpen={openEntry}
            hasMore={timeline.hasNextPage}
            isReading={timeline.isFetchingNextPage}
            onMore={readMore}
          />
        )}
      </SplitView>
    </div>
  );
}

function NothingFound({ isNarrowed, onShowAll }: { isNarrowed: boolean; onShowAll: () => void }) {
  if (!isNarrowed) return <EmptyState icon={IconTimeline} title={say.none} text={say.noneText} />;
  return (
    <EmptyState
      icon={IconListSearch}
      title={say.noMatch}
      text={say.noMatchText}
      action={
        <Button variant="default" onClick={onShowAll}>
          {say.showAll}
        </Button>
      }
    />
  );
}
