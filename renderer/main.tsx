import './ui/styles/fonts.css'
import { startApp } from './app/start-app.tsx'

if (new URLSearchParams(window.location.search).has('convert'))
  void import('./app/convert-page.ts').then(({ convertOnPage }) => convertOnPage(window))
else void startApp(window)
