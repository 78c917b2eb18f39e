import { z } from 'zod';

/** A local time, `09:00`; `usual` where none is given. */
export const hourOfDay = (usual: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, `must be an hour of the day like ${usual}`)
    .default(usual);
