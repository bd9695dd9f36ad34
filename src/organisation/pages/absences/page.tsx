import { definePage } from '../../../access/index.ts'
import { absencePosts } from './posts.ts'
import { absencesQuery } from './query.ts'
import { Absences } from './view.tsx'

const PATH = '/absences'
const HEADING = 'Absences of auditors'

export const absencesPage = definePage({
  path: PATH,
  query: absencesQuery,
  title: () => HEADING,
  back: () => '/rounds',
  width: 'full',
  view: (props) => <Absences {...props} path={PATH} heading={HEADING} />,
  posts: absencePosts(PATH),
})
