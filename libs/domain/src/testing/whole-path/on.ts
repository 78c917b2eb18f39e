/** So many days after the application → the local date. */
export type On = (day: number) => string;
