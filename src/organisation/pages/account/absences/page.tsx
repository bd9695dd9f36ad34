import { definePage } from '../../../../access/index.ts'
import { absencePosts } from '../../absences/posts.ts'
import { ownAbsencesQuery } from '../../absences/query.ts'
import { Absences } from '../../absences/view.tsx'

const PATH = '/account/absences'
const HEADING = 'Your absences'

/** The same for oneself: an auditor declares before pairs are made. */
export const ownAbsencesPage = definePage({
  path: PATH,
  query: ownAbsencesQuery,
  title: () => HEADING,
  back: () => '/account',
  width: 'full',
  view: (props) => <Absences {...props} path={PATH} heading={HEADING} />,
  posts: absencePosts(PATH),
})
