import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { sendDrafts } from './app/draft-store.ts';
import { hearEvents } from './app/events.ts';
import { queryClient } from './app/query-client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

hearEvents(queryClient);
// Who closes the window in the middle of a word loses nothing of it.
window.addEventListener('pagehide', () => void sendDrafts());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
