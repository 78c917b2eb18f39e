import type { Provider } from '@nestjs/common';
import { Metrics } from './metrics';
import { Readiness } from './readiness';
import { RetentionMetrics } from './retention-metrics';
import { VerificationMetrics } from './verification-metrics';

/** What is told of the process and of what is done every night. */
export const healthProviders: Provider[] = [Metrics, Readiness, RetentionMetrics, VerificationMetrics];
