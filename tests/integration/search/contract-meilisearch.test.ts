import { openDoubleBench } from '@/tests/support/meilisearch-bench';
import { describeContract } from './contract';

describeContract('meilisearch', openDoubleBench);
