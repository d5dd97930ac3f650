import type { Authentication } from '../wire/authentication.ts';

/** What is known of one connection. */
export interface ClientState {
  id: number;
  authentication: Authentication;
}
