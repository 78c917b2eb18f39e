// The migrate job of docker/compose.yaml: every schema up to this image's version. Needs the owner's address alone, so that
// no other secret is handed to it: DATABASE_OWNER_URL, or a file named by DATABASE_OWNER_URL_FILE.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { DATABASE_OWNER_URL, DATABASE_OWNER_URL_FILE } = process.env;
const ownerUrl =
  DATABASE_OWNER_URL || (DATABASE_OWNER_URL_FILE && readFileSync(DATABASE_OWNER_URL_FILE, 'utf8').trim());
if (!ownerUrl) {
  console.error('DATABASE_OWNER_URL is missing: set it or DATABASE_OWNER_URL_FILE (see .env.example).');
  process.exit(1);
}
const { migrateDatabase } = createRequire(import.meta.url)('../dist/apps/cli/src/start/prepare-database.js');
await migrateDatabase({ ownerUrl });
console.log('The database is up to date.');
