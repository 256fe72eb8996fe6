import { postgresEngine } from '@/lib/search/engines/postgres';
import { describeContract } from './contract';

describeContract('postgres', async (db) => ({
  engine: postgresEngine(db),
  settle: async () => {},
  close: async () => {},
}));
