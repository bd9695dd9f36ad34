import { definePage, definePost } from '../../../../access/index.ts'
import { declareRelationship, endRelationship } from '../../../people/relationships/commands.ts'
import { relationshipsQuery } from '../../people/[person]/relationships/query.ts'
import { Relationships } from '../../people/[person]/relationships/view.tsx'

const PATH = '/account/relationships'

/** The same for oneself: an auditor declares before pairs are made. */
export const ownRelationshipsPage = definePage({
  path: PATH,
  query: relationshipsQuery,
  title: () => 'Your declared relationships',
  back: () => '/account',
  width: 'full',
  view: (props) => <Relationships {...props} path={PATH} />,
  posts: [
    definePost({
      command: declareRelationship,
      next: () => ({ to: PATH, notice: 'The relationship is declared.' }),
    }),
    definePost({
      suffix: '/end',
      command: endRelationship,
      next: () => ({ to: PATH, notice: 'The declaration is ended.' }),
    }),
  ],
})
