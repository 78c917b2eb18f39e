import { useTexts } from '../../language/use-texts';
import { FiguresPage } from '../figures-page';
import { Funnel } from './funnel';
import { Overdue } from './overdue';
import { overviewTexts } from './overview-texts';
import { Phases } from './phases';
import { Targets } from './targets';

/** A batch at a glance: what was promised, how far they came, where they stand, what is late. */
export function OverviewPage() {
  const t = useTexts(overviewTexts);
  return (
    <FiguresPage title={t('title')} lead={t('lead')}>
      {(query) => (
        <>
          <Targets query={query} />
          <Funnel query={query} />
          <Phases query={query} />
          <Overdue query={query} />
        </>
      )}
    </FiguresPage>
  );
}
