import { signInPage } from './sign-in/page.tsx'
import { signOutPage } from './sign-out/page.tsx'

export const pages = [signInPage, signOutPage]
