// Makes sure the S3 server of the tests is here and prints where.
import { fail } from './lib/progress.mjs';
import { s3Server } from './lib/s3-server.mjs';

try {
  process.stdout.write(`${await s3Server()}\n`);
} catch (error) {
  fail(error);
}
