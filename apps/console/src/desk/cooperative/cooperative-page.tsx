import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../app/page';

const route = getRouteApi('/staff/cooperatives/$journeyId');

export function CooperativePage() {
  const { journeyId } = route.useParams();
  return <Page title={journeyId}>{null}</Page>;
}
