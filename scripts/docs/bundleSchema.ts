/** Writes docs/bundle.schema.json from the schema that `readBundle` holds bundles against. Run it when that schema changes. */
import { writeFileSync } from 'node:fs';
import { bundleJsonSchema } from './bundleJsonSchema';

writeFileSync('docs/bundle.schema.json', bundleJsonSchema());
