import { keepPreviousData, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

/** What the server refused stays refused; what did not arrive is asked again. */
const mayHelp = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.isUnreachable || error.status === 502 || error.status === 503);

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 3 && mayHelp(error),
      placeholderData: keepPreviousData,
    },
  },
});
