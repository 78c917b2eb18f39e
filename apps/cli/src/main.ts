import 'reflect-metadata';
import { Command, Option } from 'commander';
import { fail } from '../../../scripts/lib/progress.mjs';
import { developmentToken } from './api';
import { exportFile, exportFormats, type ExportOptions } from './export-file';
import { importFile, type ImportOptions } from './import-file';
import type { Whereabouts } from './installation';
import { previewRetention, type RetentionSettings } from './privacy/preview-retention';
import { rotateAllKeys } from './privacy/rotate-keys';
import { replayErasures } from './privacy/erasures';
import { rebuildTables, type RebuildSettings } from './rebuild/rebuild-tables';
import { portNumber, positiveNumber, positiveWhole, type StartSettings } from './start/settings';
import { start } from './start/start';
import { prove, type ProveSettings } from './verify/prove';
import { verifyFile } from './verify/verify-file';
import { verifyJournal, type VerifySettings } from './verify/verify-journal';

const program = new Command('mourafaka').description(
  'The path of newly created cooperatives, from application to graduation',
);

const portOption = (flag: string, what: string, variable: string, usual: number): Option =>
  new Option(`--${flag} <port>`, `port of ${what}`).env(variable).default(usual).argParser(portNumber);

const urlOption = (): Option =>
  new Option('--url <url>', 'address of the running API')
    .env('MOURAFAKA_URL')
    .default(`http://localhost:${process.env.MOURAFAKA_PORT ?? 3000}`);

program
  .command('start')
  .description('run everything on this machine until Ctrl-C')
  .addOption(portOption('port', 'the API', 'MOURAFAKA_PORT', 3000))
  .addOption(portOption('temporal-port', 'Temporal', 'MOURAFAKA_TEMPORAL_PORT', 7233))
  .addOption(portOption('temporal-ui-port', "Temporal's UI", 'MOURAFAKA_TEMPORAL_UI_PORT', 8233))
  .addOption(portOption('pg-port', 'PostgreSQL', 'MOURAFAKA_PG_PORT', 5433))
  .addOption(
    new Option('--data <folder>', 'where everything is kept (.mourafaka, or .mourafaka/demo)').env('MOURAFAKA_DATA'),
  )
  .option(
    '--demo',
    'import a file of applications and play journeys on a fast clock, in a data folder of its own',
    false,
  )
  .addOption(
    new Option('--speed <factor>', "business seconds per second of the demo's clock")
      .default(86_400)
      .argParser(positiveNumber),
  )
  .option('--verbose', 'show the log lines of all processes', false)
  .action(async (settings: StartSettings) => {
    await start(settings);
    process.exit(0);
  });

program
  .command('token')
  .description('print a token of the development issuer')
  .argument('<user>', 'e.g. agent-09, manager-09, programme-manager')
  .addOption(urlOption())
  .action(async (user: string, { url }: { url: string }) => console.log(await developmentToken(url, user)));

program
  .command('import')
  .description('send a CSV or XLSX file of applications and print the report')
  .argument('<file>')
  .requiredOption('--batch <code>', 'the batch applied for')
  .option('--dry-run', 'report without storing anything', false)
  .option('--user <name>', 'in whose name', 'programme-manager')
  .addOption(urlOption())
  .action((file: string, options: ImportOptions) => importFile(file, options));

program
  .command('rebuild')
  .description('make every read table again from the journal, say what was wrong, and put it in place')
  .addOption(portOption('pg-port', 'PostgreSQL', 'MOURAFAKA_PG_PORT', 5433))
  .addOption(new Option('--data <folder>', 'where `start` keeps everything').env('MOURAFAKA_DATA'))
  .option('--dry-run', 'compare only, change nothing', false)
  .option('--json', 'print the report as JSON', false)
  .action((settings: RebuildSettings) => rebuildTables(settings));

program
  .command('verify')
  .description(
    'hold chain, fold, heads, read rows and what workflows follow against each other; say what differs and why',
  )
  .addOption(portOption('pg-port', 'PostgreSQL', 'MOURAFAKA_PG_PORT', 5433))
  .addOption(new Option('--data <folder>', 'where `start` keeps everything').env('MOURAFAKA_DATA'))
  .option('--stream <name>', 'one stream only, e.g. journey-<id>')
  .option('--batch <code>', 'one batch and its journeys only')
  .addOption(new Option('--sample <n>', 'so many streams, drawn by lot').argParser(positiveWhole))
  .option('--file <export>', 'a file written by `prove`, without any database')
  .option('--key <key>', 'with --file: the public key (base64), or a file that holds it')
  .option('--no-workflows', 'without asking Temporal what runs follow')
  .option('--json', 'print what was found as JSON', false)
  .action(({ file, key, ...settings }: VerifySettings & { file?: string; key?: string }) =>
    file === undefined ? verifyJournal(settings) : verifyFile({ file, key, json: settings.json }),
  );

program
  .command('prove')
  .description('write events with their signed checkpoint into a file that others check without the database')
  .addOption(portOption('pg-port', 'PostgreSQL', 'MOURAFAKA_PG_PORT', 5433))
  .addOption(new Option('--data <folder>', 'where `start` keeps everything').env('MOURAFAKA_DATA'))
  .requiredOption('-o, --output <file>', 'the file to be written')
  .option('--stream <name>', 'one stream only, e.g. journey-<id>; the whole journal unless told')
  .action((settings: ProveSettings) => prove(settings));

program
  .command('export')
  .description('write the event log for process mining into a file')
  .addOption(new Option('--format <format>', 'of the file').choices(exportFormats).makeOptionMandatory())
  .requiredOption('-o, --output <file>', 'the file to be written')
  .option('--batch <code>', 'of this batch only')
  .option('--region <code>', 'of this region only')
  .option('--as-of <day>', 'as it was recorded by a local date, or an instant')
  .option('--user <name>', 'in whose name', 'programme-manager')
  .addOption(urlOption())
  .action((options: ExportOptions) => exportFile(options));

const erasures = program.command('erasures').description('the register of persons who were erased');

erasures
  .command('replay')
  .description('erase again everybody of the register whom a restored database has back')
  .addOption(portOption('pg-port', 'PostgreSQL', 'MOURAFAKA_PG_PORT', 5433))
  .addOption(new Option('--data <folder>', 'where `start` keeps everything').env('MOURAFAKA_DATA'))
  .action((settings: Whereabouts) => replayErasures(settings));

program
  .command('retention')
  .description('for how long personal data is kept')
  .command('preview')
  .description('list whose personal data was kept as long as the policy says; nothing is changed')
  .addOption(portOption('pg-port', 'PostgreSQL', 'MOURAFAKA_PG_PORT', 5433))
  .addOption(new Option('--data <folder>', 'where `start` keeps everything').env('MOURAFAKA_DATA'))
  .option('--as-of <day>', 'as it will be, or was, on a local date; today unless told')
  .option('--json', 'a JSON object a line', false)
  .action((settings: RetentionSettings) => previewRetention(settings));

program
  .command('keys')
  .description('the keys under which personal data is sealed')
  .command('rotate')
  .description('wrap every key anew under MOURAFAKA_KEK; those it replaces stand in MOURAFAKA_KEK_RETIRED')
  .addOption(portOption('pg-port', 'PostgreSQL', 'MOURAFAKA_PG_PORT', 5433))
  .addOption(new Option('--data <folder>', 'where `start` keeps everything').env('MOURAFAKA_DATA'))
  .action((settings: Whereabouts) => rotateAllKeys(settings));

program.parseAsync().catch(fail);
