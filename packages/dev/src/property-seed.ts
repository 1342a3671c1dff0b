import fc from 'fast-check'

// The same examples on every machine and in every run, so that a red build is never a matter of luck.
// To look for new ones: BEDSIDE_SEED=$RANDOM pnpm exec vitest run --config packages/dev/vitest.config.ts
fc.configureGlobal({seed: Number(process.env.BEDSIDE_SEED ?? 20260301)})
