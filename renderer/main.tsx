import './ui/styles/fonts.css'
import { startApp } from './app/start-app.tsx'

void startApp(window)
