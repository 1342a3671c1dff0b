export {type Cleared, clearCache} from './cache/clear.js'
export {type KeptOutput, keepOutput, type Printed, type PrintedPage, readOutput} from './cache/kept-output.js'
export type {KeptPage, KeptRun, Rerun} from './cache/rerun.js'
export type {CacheOptions} from './cache/run-cache.js'
export {isTracked, workingCopyAbove} from './cache/tracked.js'
export {catalogue} from './catalogue.js'
export * from './config/index.js'
export {explainFor, findRule} from './explain-for.js'
export type {ExternalReport, World} from './external/index.js'
export {isInside, leftOut, type Walk, walk} from './files/walk.js'
export {type ConfiguredHouseRule, type HouseOptions, type HouseRuleNote, houseRules, type TriedHouseRule, tryHouseRules} from './house.js'
export {type LiveLibraries, type LiveOptions, openLive} from './live/live-libraries.js'
export type {LiveLibrary, Pause} from './live/live-library.js'
export {entryAt, type TermAt, termAt, usesOf} from './live/terms-at.js'
export {lookAt, type RepositoryFacts} from './look-at.js'
export {loadParsers} from './parsers.js'
export {type Checklist, readChecklist} from './run/checklist-file.js'
export {type Difference, differencesOf} from './run/differences.js'
export type {ExternalOptions} from './run/external.js'
export {fingerprintIn, fingerprintsOf} from './run/fingerprint.js'
export type {FileFix} from './run/fix-files.js'
export {type BrokenLink, type GraphLink, type GraphPage, type GraphResult, type GraphTotals, runGraph, type SiteGraph} from './run/graph.js'
export type {GraphCluster} from './run/graph-clusters.js'
export {type JsonLdOptions, runJsonLd} from './run/json-ld.js'
export {Libraries, type Library, type LibraryOptions, type LintSettings} from './run/libraries.js'
export {type FileMeasures, type MeasureOptions, type MeasureResult, runMeasure, type SectionReport} from './run/measure.js'
export {sectionName} from './run/queue-reason.js'
export {type LibrarySite, readSites} from './run/read-site.js'
export {type RecordedBaseline, type RecordMode, type RecordOptions, recordBaselines} from './run/record-baseline.js'
export {
  type BaselineCounts,
  type FileReport,
  type RunReport,
  type RunSummary,
  summaryOf,
  sumOf,
  tallyOf
} from './run/report.js'
export {
  type QueueEntry,
  type QueueStatus,
  queueStatuses,
  type ReviewQueue,
  type ReviewQueueOptions,
  runReviewQueue
} from './run/review-queue.js'
export type {ChangedSection, ChangedSince, ReviewState} from './run/review-state.js'
export {findRevision} from './run/revision.js'
export {runLint, type StartedRun, shownPath, startLint} from './run/run.js'
export type {RunOptions, RunResult} from './run/run-options.js'
export {type FileScorecard, runScorecard, type ScorecardOptions, type ScorecardResult} from './run/scorecard.js'
export {runSign, type SignedPage, type SignOptions} from './run/sign.js'
export {type StarterEntry, starterEntries, starterGlossary} from './run/starter-glossary.js'
export {buildViews, Stopwatch} from './run/stopwatch.js'
export {joinCounts, type Tally} from './run/tally.js'
export {repositoryRoot} from './run/targets.js'
export {
  bestExplanation,
  isExplained,
  type LibraryTerm,
  type PageExplanation,
  runTerms,
  type TermPlace,
  type TermsOptions,
  type TermsResult,
  type TextTerm,
  termsInText
} from './run/terms.js'
export {runTrial, type Trial, type TrialOptions} from './run/trial.js'
export {type MergeOptions, type MergeResult, runMerge} from './shard/merge.js'
export {partialText} from './shard/partial-file.js'
export type {PartialReport} from './shard/partial-report.js'
export {runShard, type ShardOptions, type ShardResult} from './shard/run-shard.js'
export {mostShards, type Shard, shardOf} from './shard/shard.js'
export {affectedPages, buildSite, type Linkers, linkersIn, type SiteParts} from './site/index.js'
export {UsageError} from './usage-error.js'
