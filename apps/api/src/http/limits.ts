export const megabyte = 1_048_576;

/** Most bytes of a JSON body. */
export const bodyLimit = 1 * megabyte;

/** Most bytes of a document. */
export const documentLimit = 20 * megabyte;

/** Most bytes of a file of applications: 100,000 rows of CSV are about 45 MB. */
export const fileLimit = 64 * megabyte;
