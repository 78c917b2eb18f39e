/** Media types of ours that are no JSON. */
export const csvType = 'text/csv';
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
