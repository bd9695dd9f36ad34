import { definePage, definePost } from '../../../../../access/index.ts'
import { declareRelationship, endRelationship } from '../../../../people/relationships/commands.ts'
import { relationshipsQuery } from './query.ts'
import { Relationships } from './view.tsx'

export const relationshipsPage = definePage({
  path: '/people/:person/relationships',
  query: relationshipsQuery,
  title: () => 'Declared relationships',
  back: ({ account }) => `/people/${account.id}`,
  width: 'full',
  view: (props) => <Relationships {...props} path={`/people/${props.seen.account.id}/relationships`} />,
  posts: [
    definePost({
      command: declareRelationship,
      next: ({ person }) => ({
        to: `/people/${person}/relationships`,
        notice: 'The relationship is declared.',
      }),
    }),
    definePost({
      suffix: '/end',
      command: endRelationship,
      next: ({ person }) => ({ to: `/people/${person}/relationships`, notice: 'The declaration is ended.' }),
    }),
  ],
})
