import type { z } from 'zod';
import { batchEventSchemas } from './batch/events';
import { bulkEventSchemas } from './bulk/bulk';
import { calendarEventSchemas } from './calendar';
import { journeyEventSchemas } from './journey/events';
import { sessionEventSchemas } from './session/events';
import { taskEventSchemas } from './task';
import { templateEventSchemas } from './templates';

/** The schema of every event's data, by type; types are unique over all categories. */
export const eventSchemas: Readonly<Record<string, z.ZodType>> = {
  ...journeyEventSchemas,
  ...batchEventSchemas,
  ...bulkEventSchemas,
  ...sessionEventSchemas,
  ...calendarEventSchemas,
  ...templateEventSchemas,
  ...taskEventSchemas,
};
