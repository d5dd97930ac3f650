/** The one channel on which the window calls main. */
export const invokeChannel = 'glytch:invoke';

/** The one channel on which main tells the window that something happened. */
export const eventChannel = 'glytch:event';
