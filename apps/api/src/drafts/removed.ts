import { z } from 'zod';
import { name } from '../openapi/named';

/** What an erasure answers. */
export const removed = name('Removed', z.object({ removed: z.boolean() }));
