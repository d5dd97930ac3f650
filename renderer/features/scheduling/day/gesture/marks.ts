/** Attributes by which a drag finds what was pressed. The ground of a column, with its doctor's id: */
export const TRACK = 'data-track';
/** The block of an appointment that can be dragged, with its id. */
export const MOVABLE = 'data-movable';
/** What a press can begin to draw on. */
export const GROUND = 'data-ground';
