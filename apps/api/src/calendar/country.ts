/** The one calendar of the programme. */
export const country = 'MA';
