import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command as it is spawned. */
export interface Command {
  program: string;
  args: readonly string[];
}

/**
 * Puts a command into a desktop session of its own with an unlocked, empty keychain (D-Bus and gnome-keyring), so that
 * tests meet a real Secret Service and never the developer's own. The keychain's folders vanish with the process.
 */
export function withSecretService(command: Command): Command {
  const folder = mkdtempSync(join(tmpdir(), 'glytch-keychain-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // D-Bus talks on its error output about what does not matter here; only the command's own is let through.
  const outside = 'exec 3>&2 2>/dev/null; exec dbus-run-session -- sh -c "$0" "$@"';
  const inside = `
    exec 2>&3 3>&-
    export NO_AT_BRIDGE=1
    printf test | XDG_DATA_HOME="$0" XDG_RUNTIME_DIR="$0" \\
      gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>"$0/log" || { cat "$0/log" >&2; exit 1; }
    exec "$@"`;
  return { program: 'sh', args: ['-c', outside, inside, folder, command.program, ...command.args] };
}
