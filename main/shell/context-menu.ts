import { app, BrowserWindow, Menu, type WebContents } from 'electron';
import { contextMenuItems } from './context-menu-items.ts';

export interface ContextMenuDependencies {
  /** Whether the person at the keyboard may add to the clinic's words. */
  mayAddWord: () => boolean;
  /** Adds a word to the clinic's. */
  addWord: (word: string) => void;
}

/** Gives the text fields of every window a menu by right click or the menu key; nothing else on a page has one. */
export function offerContextMenu(dependencies: ContextMenuDependencies): void {
  app.on('web-contents-created', (_event, contents) => offerIn(contents, dependencies));
}

function offerIn(contents: WebContents, { mayAddWord, addWord }: ContextMenuDependencies): void {
  contents.on('context-menu', (_event, click) => {
    const window = BrowserWindow.fromWebContents(contents);
    if (!click.isEditable || !window) return;
    const items = contextMenuItems(click, {
      replace: (word) => contents.replaceMisspelling(word),
      add: mayAddWord() ? addWord : undefined,
    });
    // By the keyboard the pointer may be anywhere: the menu opens at the text.
    const place = click.menuSourceType === 'keyboard' ? { x: click.x, y: click.y } : {};
    Menu.buildFromTemplate(items).popup({ window, ...place });
  });
}
