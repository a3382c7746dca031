import { describe, expect, it } from 'vitest'
import { robotsAddress, robotsOf } from '../../src/articles/robots.ts'

const ADDRESS = 'https://news.example/robots.txt'
const answer = (status: number, body = '') => ({ status, body })

const allowed = (rules: string, path: string) =>
  robotsOf(ADDRESS, answer(200, rules)).allows(`https://news.example${path}`)

describe('robots.txt', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: *\nDisallow: /private', '/a', true],
    ['User-agent: *\nDisallow: /\nAllow: /news/', '/news/a', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['User-agent: Other\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: claimline\nAllow: /', '/a', true],
    ['User-agent: *\nAllow: /\n\nUser-agent: Claimline\nDisallow: /', '/a', false],
    ['<html>not found</html>', '/a', true],
  ])('%j on %s: %s', (rules, path, expected) => expect(allowed(rules, path)).toBe(expected))

  it('says nothing about another site', () => {
    expect(robotsOf(ADDRESS, answer(200, '')).allows('https://other.example/a')).toBe(false)
  })

  it.each([
    [404, true],
    [403, true],
    [429, false],
    [500, false],
    [503, false],
    [304, false],
    [0, false],
  ])('answered with %i allows: %s', (status, expected) => {
    expect(robotsOf(ADDRESS, answer(status)).allows('https://news.example/a')).toBe(expected)
  })

  it.each([
    ['User-agent: *\nCrawl-delay: 10', 10],
    ['User-agent: *\nCrawl-delay: 999999', 3600],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['', null],
  ])('%j asks for a pause of %s s', (rules, delay) => {
    expect(robotsOf(ADDRESS, answer(200, rules)).crawlDelay).toBe(delay)
  })

  it('stands at the root of the site, port included', () => {
    expect(robotsAddress('https://news.example:8443/a/b?c')).toBe('https://news.example:8443/robots.txt')
  })
})
