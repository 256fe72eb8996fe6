import { defineConfig } from 'prisma/config';

/** For Prisma's own tools. Writing the client needs no database; `prisma migrate status` takes DATABASE_URL. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
