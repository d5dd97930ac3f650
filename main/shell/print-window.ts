import { BrowserWindow } from 'electron';
import { type Paper, paperSizes } from '#shared/domain/paper.ts';
import { AppError } from '#shared/errors.ts';

const MICROMETRES = 1_000;
const MILLIMETRES_PER_INCH = 25.4;
/** How Chromium says that the person has closed the dialog. */
const CANCELLED = /cancel/i;

function ownWindow(): BrowserWindow {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) throw new AppError('PRINT_FAILED');
  return window;
}

/** Prints the prepared pages of our window by the system's dialog; false where it was cancelled. */
export function printWindow(paper: Paper): Promise<boolean> {
  const { width, height } = paperSizes[paper];
  return new Promise((resolve, reject) => {
    ownWindow().webContents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: Math.round(width * MICROMETRES), height: Math.round(height * MICROMETRES) },
      },
      (isPrinted, reason) => {
        if (isPrinted) resolve(true);
        else if (CANCELLED.test(reason)) resolve(false);
        else reject(new AppError('PRINT_FAILED'));
      },
    );
  });
}

/** The prepared pages of our window as a PDF document, in memory. */
export function windowToPdf(paper: Paper): Promise<Uint8Array> {
  const { width, height } = paperSizes[paper];
  return ownWindow().webContents.printToPDF({
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pageSize: { width: width / MILLIMETRES_PER_INCH, height: height / MILLIMETRES_PER_INCH },
    // Chromium makes the outline from the headings of the tagged document.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
