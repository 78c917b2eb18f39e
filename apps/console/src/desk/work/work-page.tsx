import { Page } from '../../app/page';
import { useTexts } from '../../language/use-texts';
import { workTexts } from './texts';

export function WorkPage() {
  const t = useTexts(workTexts);
  return <Page title={t('title')}>{null}</Page>;
}
