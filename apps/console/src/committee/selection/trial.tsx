import { Anchor, Button, Card, Group, List, NumberInput, Slider, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { get, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { ProblemAlert } from '../../app/problem-alert';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import type { SelectionSearch } from './selection-search';
import { selectionTexts } from './selection-texts';

type Changes = Schema<'SelectionTrial'>['changes'];

interface Props {
  batch: string;
  list: Schema<'WaveSelection'>;
  search: SelectionSearch;
  onTry: (trial: Pick<SelectionSearch, 'passMark' | 'target'>) => void;
}

/** Moves the pass mark or the number of places, and shows who would enter and leave: the API makes the list again. */
export function Trial({ batch, list, search, onTry }: Props) {
  const t = useTexts(selectionTexts);
  const { passMark = list.passMark, target = list.target } = search;
  const isTried = passMark !== list.passMark || target !== list.target;
  return (
    <Card component="section" aria-labelledby="trial" className="no-print">
      <Title order={2} size="h3" id="trial">
        {t('trial')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('trial.lead')}
      </Text>
      <Stack>
        <Group align="end" gap="lg">
          <Mark key={passMark} value={passMark} onDone={(next) => onTry({ passMark: next })} />
          <NumberInput
            label={t('target')}
            w="10rem"
            min={0}
            allowDecimal={false}
            allowNegative={false}
            value={target}
            onChange={(next) => typeof next === 'number' && onTry({ target: next })}
          />
          {isTried && (
            <Button variant="default" onClick={() => onTry({ passMark: undefined, target: undefined })}>
              {t('trial.reset')}
            </Button>
          )}
        </Group>
        {isTried && <Outcome batch={batch} wave={list.wave} passMark={passMark} target={target} />}
      </Stack>
    </Card>
  );
}

/** Asks once it is let go. */
function Mark({ value, onDone }: { value: number; onDone: (value: number) => void }) {
  const t = useTexts(selectionTexts);
  const { number } = useFormats();
  const [shown, setShown] = useState(value);
  return (
    <div style={{ flex: '1 1 14rem' }}>
      <Text size="sm" fw={500} mb={6}>
        {t('passMark')}: <span className="tabular">{number(shown)}</span>
      </Text>
      <Slider
        thumbLabel={t('passMark')}
        min={0}
        max={100}
        step={1}
        thumbSize={24}
        value={shown}
        onChange={setShown}
        onChangeEnd={onDone}
        label={number(shown)}
        px="xs"
        mb="sm"
      />
    </div>
  );
}

interface OutcomeProps {
  batch: string;
  wave: string;
  passMark: number;
  target: number;
}

function Outcome({ batch, wave, passMark, target }: OutcomeProps) {
  const t = useTexts(selectionTexts);
  const query = useQuery(
    get('/v1/batches/{batch}/selection/trial', {
      params: { path: { batch }, query: { wave, passMark, target } },
    }),
  );
  if (query.isPending) return <Loading rows={2} height={28} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { changes } = query.data;
  const enters = changes.filter(({ to }) => to === 'in');
  const leaves = changes.filter(({ from }) => from === 'in');
  const moves = changes.filter(({ from, to }) => from !== 'in' && to !== 'in');
  return (
    <div role="status">
      {changes.length === 0 && <Text size="sm">{t('trial.none')}</Text>}
      <Group align="flex-start" gap="xl">
        <Who title={t('enters', { n: enters.length })} who={enters} />
        <Who title={t('leaves', { n: leaves.length })} who={leaves} />
        <Who title={t('moves', { n: moves.length })} who={moves} />
      </Group>
    </div>
  );
}

function Who({ title, who }: { title: string; who: Changes }) {
  if (who.length === 0) return null;
  return (
    <div style={{ flex: '1 1 16rem', minInlineSize: 0 }}>
      <Title order={3} size="h4">
        {title}
      </Title>
      <List size="sm">
        {who.map(({ journeyId, rank, denomination, text }) => (
          <List.Item key={journeyId}>
            {rank}.{' '}
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/cooperatives/$journeyId" params={{ journeyId }} {...props} />}
            >
              <Name>{denomination ?? '—'}</Name>
            </Anchor>
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
