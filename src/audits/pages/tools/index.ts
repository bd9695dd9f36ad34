import type { Page } from '../../../access/index.ts'
import { toolChangesPage } from './[tool]/changes/page.tsx'
import { newVersionPage } from './[tool]/new-version/page.tsx'
import { toolPage } from './[tool]/page.tsx'
import { addTopicPage } from './drafts/[draft]/add-topic/page.tsx'
import { draftChangesPage } from './drafts/[draft]/changes/page.tsx'
import { draftDetailsPage } from './drafts/[draft]/details/page.tsx'
import { discardDraftPage } from './drafts/[draft]/discard/page.tsx'
import { draftGuidancePage } from './drafts/[draft]/guidance/page.tsx'
import { draftPage } from './drafts/[draft]/page.tsx'
import { previewPage } from './drafts/[draft]/preview/[topic]/page.tsx'
import { publishDraftPage } from './drafts/[draft]/publish/page.tsx'
import { addQuestionPage } from './drafts/[draft]/topics/[topic]/add-question/page.tsx'
import { draftTopicPage } from './drafts/[draft]/topics/[topic]/page.tsx'
import { draftQuestionPage } from './drafts/[draft]/topics/[topic]/questions/[question]/page.tsx'
import { removeQuestionPage } from './drafts/[draft]/topics/[topic]/questions/[question]/remove/page.tsx'
import { removeTopicPage } from './drafts/[draft]/topics/[topic]/remove/page.tsx'
import { toolsPage } from './page.tsx'

/** Audit tools: read by who knows of rounds, written by the audit lead. */
export const toolPages: readonly Page[] = [
  ...[toolsPage, toolPage, toolChangesPage, newVersionPage],
  ...[draftPage, draftDetailsPage, draftGuidancePage, addTopicPage, draftTopicPage, removeTopicPage],
  ...[addQuestionPage, draftQuestionPage, removeQuestionPage],
  ...[previewPage, draftChangesPage, publishDraftPage, discardDraftPage],
]
