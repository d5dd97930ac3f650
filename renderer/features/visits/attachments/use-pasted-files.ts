import { useWindowEvent } from '@mantine/hooks';
import { clinicDate, clinicTimeOfDay } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';

/** A picture out of the clipboard is called "image.png", whichever it is. */
const NAMELESS = /^image\.(\w+)$/;

/** Hears of files that are pasted anywhere in the window, where no text is pasted with them. */
export function usePastedFiles(isOn: boolean, take: (files: File[]) => void): void {
  const { timeZone } = useClinic();
  useWindowEvent('paste', (event) => {
    const { files, types = [] } = event.clipboardData ?? {};
    if (!isOn || !files || files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    const now = new Date();
    const date = `${clinicDate(now, timeZone)} ${clinicTimeOfDay(now, timeZone).replace(':', '.')}`;
    take(
      Array.from(files, (file) => {
        const extension = NAMELESS.exec(file.name)?.[1];
        if (!extension) return file;
        return new File([file], fill(words.attachments.pasted, { date, extension }), { type: file.type });
      }),
    );
  });
}
