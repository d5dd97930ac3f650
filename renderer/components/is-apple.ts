/** Whether this is a Mac, whose shortcuts have Cmd where others have Ctrl. */
export const isApple = /Mac/.test(navigator.userAgent);
