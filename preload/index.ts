import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { eventChannel, invokeChannel } from '#shared/ipc-channels.ts';
import type { GlytchBridge } from './bridge.ts';

const bridge: GlytchBridge = {
  invoke: (channel, input, chart) => ipcRenderer.invoke(invokeChannel, channel, input, chart),
  subscribe: (listener) => {
    const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
    ipcRenderer.on(eventChannel, forward);
    return () => void ipcRenderer.off(eventChannel, forward);
  },
};

contextBridge.exposeInMainWorld('glytch', bridge);
