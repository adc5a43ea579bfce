import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './site/content-folder.ts';

/** The generated MDX, one entry a plan: `education-2024/plan-1`. */
const plans = defineCollection({
  loader: glob({ base: contentFolder(), pattern: '*/plan-*.mdx' }),
  schema: z.object({ compilation: z.string(), plan: z.number() }),
});

export const collections = { plans };
