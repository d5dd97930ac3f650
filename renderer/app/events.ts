import type { QueryClient } from '@tanstack/react-query';
import { type AppEvent, appEvent } from '#shared/contract/events.ts';
import { addSpellingWord } from './add-spelling-word.ts';
import { forgetChartBindings } from './chart-bindings.ts';
import { sendDrafts } from './draft-store.ts';
import { invalidateHolds, invalidatePresences, invalidateResource } from './invalidate.ts';
import { useLiveStore } from './live-store.ts';
import { keepSession, knownSession } from './session.ts';
import { startAfresh } from './start-afresh.ts';

/** Hears main's events for as long as the window lives. */
export function hearEvents(client: QueryClient): void {
  window.glytch.subscribe((payload) => {
    const event = appEvent.safeParse(payload);
    if (event.success) takeEvent(client, event.data);
  });
}

/** An answer that is on its way is of the stage before: it is not waited for. */
async function askForStage(client: QueryClient): Promise<void> {
  const queryKey = ['clinic.getStatus'];
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}

function takeEvent(client: QueryClient, event: AppEvent): void {
  const session = knownSession(client);
  switch (event.kind) {
    case 'changed':
      // Behind the lock nothing can be read; unlocking asks for everything again.
      if (session && !session.isLocked) void invalidateResource(client, event.resource);
      return;
    case 'holds-changed':
      if (session && !session.isLocked) void invalidateHolds(client);
      return;
    case 'presences-changed':
      if (session && !session.isLocked) void invalidatePresences(client);
      return;
    case 'spelling-word-chosen':
      void addSpellingWord(event.word);
      return;
    case 'locked':
      forgetChartBindings();
      void sendDrafts();
      if (session) keepSession(client, { ...session, isLocked: true });
      return;
    case 'signed-out':
    case 'person-changed':
      startAfresh();
      return;
    case 'stage-changed':
      void askForStage(client);
      return;
    case 'connection':
      if (event.isConnected && !useLiveStore.getState().isConnected) void client.invalidateQueries();
      useLiveStore.setState({ isConnected: event.isConnected, latencyMs: event.latencyMs });
      return;
    case 'demo-progress':
      useLiveStore.setState({ demoProgress: { done: event.done, total: event.total } });
      return;
    case 'work-progress':
      useLiveStore.setState({ workProgress: { done: event.done, total: event.total } });
  }
}
