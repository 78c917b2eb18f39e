import { Alert, Anchor, Button, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '../../app/save-file';
import { appTexts } from '../../app/texts';
import { Section } from '../../figures/parts/section';
import { FiguresTable } from '../../figures/parts/table';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { Corrections } from './corrections';
import classes from './import-page.module.css';
import { importTexts } from './import-texts';
import { type Item, notCorrectable, type Report, toCorrect } from './report';
import { csvOf, reportLines } from './report-file';

interface Props {
  batch: string;
  report: Report;
  onAnswered: (items: readonly Item[]) => void;
}

/** What became of each row. */
export function ReportView({ batch, report, onAnswered }: Props) {
  const t = useTexts(importTexts);
  const rejected = report.items.filter(({ outcome }) => outcome === 'rejected');
  const editable = report.dryRun ? [] : toCorrect(report);
  const others = report.dryRun ? rejected : notCorrectable(report);
  const duplicates = report.items.filter(({ outcome }) => outcome === 'duplicate');
  const remarked = report.items.filter(({ outcome, warnings = [] }) => outcome === 'accepted' && warnings.length > 0);
  return (
    <>
      <Summary batch={batch} report={report} />
      {editable.length > 0 && <Corrections batch={batch} report={report} rows={editable} onAnswered={onAnswered} />}
      {others.length > 0 && (
        <Section id="wrong" title={t('wrong')} lead={t(report.dryRun ? 'wrong.trial' : 'wrong.elsewhere')}>
          <Reasons label={t('wrong')} items={others} />
        </Section>
      )}
      {duplicates.length > 0 && (
        <Section id="duplicates" title={t('duplicates')} lead={t('duplicates.lead')}>
          <Reasons label={t('duplicates')} items={duplicates} />
        </Section>
      )}
      {remarked.length > 0 && (
        <Section id="warnings" title={t('warnings')}>
          <Reasons label={t('warnings')} items={remarked} />
        </Section>
      )}
    </>
  );
}

function Summary({ batch, report }: Pick<Props, 'batch' | 'report'>) {
  const t = useTexts(importTexts);
  const { dryRun, complete, rows, accepted, rejected, duplicates, notes } = report;
  const save = (): void => {
    const heads = [t('row.head'), t('outcome'), t('column'), t('value'), t('reason')] as const;
    const text = csvOf(reportLines(report, { heads, outcome: (outcome) => t(outcome) }));
    saveFile(new Blob([text], { type: 'text/csv' }), `import-${batch}.csv`);
  };
  return (
    <Section
      id="report"
      title={t('report')}
      lead={dryRun ? t('report.tried') : undefined}
      actions={
        <Button variant="default" leftSection={<FileDown size={18} aria-hidden />} onClick={save}>
          {t('report.save')}
        </Button>
      }
    >
      {!complete && (
        <Alert role="alert" color="saffron">
          {t('report.incomplete')}
        </Alert>
      )}
      <div role="status">
        <ul className={classes.counts}>
          <li>{t('count.rows', { n: rows })}</li>
          <li>{t(dryRun ? 'count.would-accept' : 'count.accepted', { n: accepted })}</li>
          <li>{t(dryRun ? 'count.would-reject' : 'count.rejected', { n: rejected })}</li>
          <li>{t('count.duplicates', { n: duplicates })}</li>
        </ul>
      </div>
      {!dryRun && accepted > 0 && (
        <Anchor underline="always" renderRoot={(props) => <Link to="/cooperatives" search={{ batch }} {...props} />}>
          {t('open')}
        </Anchor>
      )}
      {notes.length > 0 && (
        <div>
          <Text fw={500}>{t('notes')}</Text>
          <List size="sm">
            {notes.map(({ code, message }) => (
              <List.Item key={code}>{message}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Section>
  );
}

const reasonsShown = 50;

/** Rows with what there is to say about each. */
function Reasons({ label, items }: { label: string; items: readonly Item[] }) {
  const t = useTexts(importTexts);
  const app = useTexts(appTexts);
  const [most, setMost] = useState(reasonsShown);
  return (
    <>
      <FiguresTable
        label={label}
        rows={items.slice(0, most)}
        keyOf={({ row }) => String(row)}
        columns={[
          { key: 'row', head: t('row.head'), cell: ({ row }) => t('row', { row: String(row) }) },
          { key: 'reason', head: t('reason'), cell: (item) => <ReasonsOf item={item} /> },
        ]}
      />
      {items.length > most && (
        <Button variant="default" onClick={() => setMost(most + reasonsShown)}>
          {app('more')}
        </Button>
      )}
    </>
  );
}

function ReasonsOf({ item: { errors = [], warnings = [], journeyId } }: { item: Item }) {
  const t = useTexts(importTexts);
  return (
    <>
      {[...errors, ...warnings].map(({ column, code, message }) => (
        <Text key={`${column} ${code}`} size="sm">
          {column !== '' && (
            <b>
              <Name>{column}</Name>
              {': '}
            </b>
          )}
          {message}
        </Text>
      ))}
      {journeyId !== undefined && (
        <Link to="/cooperatives/$journeyId" params={{ journeyId }}>
          {t('open.one')}
        </Link>
      )}
    </>
  );
}
