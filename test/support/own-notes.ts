const fields = [
  'activity_id',
  'activity_type',
  'attempt',
  'backoff',
  'complete_time',
  'original_schedule_time',
  'seq',
].join();

/** What the SDK notes of a local activity for itself, past every codec: numbers, times, and what it is called. */
export const isOwnNote = (data: string): boolean =>
  data.startsWith('{') &&
  Object.keys(JSON.parse(data) as object)
    .sort()
    .join() === fields;
