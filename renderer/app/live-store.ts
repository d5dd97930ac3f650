import { create } from 'zustand';

interface LiveState {
  isConnected: boolean;
  latencyMs: number | undefined;
  /** How far the demo clinic has come; undefined while none is being made. */
  demoProgress: { done: number; total: number } | undefined;
  /** How far the move, the backup or the restore that goes on has come. */
  workProgress: { done: number; total: number } | undefined;
  /** The first run goes on although main is already ready: its last call has not answered. */
  isSettingUp: boolean;
}

/** What main tells as it happens. */
export const useLiveStore = create<LiveState>(() => ({
  isConnected: true,
  latencyMs: undefined,
  demoProgress: undefined,
  workProgress: undefined,
  isSettingUp: false,
}));
