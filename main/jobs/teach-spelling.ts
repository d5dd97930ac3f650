import type { AppEvent } from '#shared/contract/events.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import { spellingForms } from '#shared/domain/spelling-word.ts';
import type { Workstation } from '../features/clinic/workstation-ports.ts';
import { createOneAtATime } from '../one-at-a-time.ts';

/** What the spell check of this workstation is to know: nothing without a clinic. */
export interface SpellingLesson {
  /** The clinic's language and region, such as en-GB. */
  locale: string;
  /** What it takes as right beside its dictionary. */
  words: readonly string[];
}

export interface TeachSpellingDependencies {
  workstation: Pick<Workstation, 'stage' | 'clinic' | 'refreshClinic'>;
  /** Makes the spell check know this and no more. */
  teach: (lesson: SpellingLesson | undefined) => Promise<void>;
  log: { error(message: string): void };
}

/**
 * Keeps the spell check of this workstation at the clinic's language and words, whoever changes them and wherever. Where the
 * clinic is another one, or none, what the last one taught is forgotten.
 * @returns what is to hear all events
 */
export function createSpellingTeacher({ workstation, teach, log }: TeachSpellingDependencies) {
  const oneAtATime = createOneAtATime();
  let taught: string | undefined;

  const learn = async (clinic: Clinic | undefined) => {
    const lesson = clinic && {
      locale: clinic.locale,
      words: spellingForms(clinic.spellingWords ?? []),
    };
    const wanted = JSON.stringify(lesson ?? null);
    if (wanted === taught) return;
    await teach(lesson);
    taught = wanted;
  };
  const onStage = async () => {
    const { stage } = workstation.stage;
    if (stage === 'ready') await learn(workstation.clinic());
    else if (stage === 'first-run') await learn(undefined);
  };
  const onChange = async () => {
    if (workstation.stage.stage === 'ready') await learn(await workstation.refreshClinic());
  };
  const run = (work: () => Promise<void>) =>
    void oneAtATime(work).catch(() => log.error('The spell check could not be taught'));

  return (event: AppEvent): void => {
    if (event.kind === 'stage-changed') run(onStage);
    else if (event.kind === 'changed' && event.resource === 'Clinic') run(onChange);
  };
}
