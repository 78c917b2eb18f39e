import type { Provider } from '@nestjs/common';
import { LiveFeed } from './live-feed';
import { StreamMetrics } from './stream-metrics';

/** What the live stream is made of, in this process. */
export const streamProviders: Provider[] = [StreamMetrics, LiveFeed];
