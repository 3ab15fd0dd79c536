[#ftl output_format="HTML" auto_esc=true]
[#macro show blocks level]
[#list blocks as block]
[#switch block.kind()]
[#case "text"]<p>[=block.text()]</p>
[#break]
[#case "note"]<p class="note">[=block.text()]</p>
[#break]
[#case "code"]<pre tabindex="0"><code>[=block.text()]</code></pre>
[#break]
[#case "facts"]<dl>
[#list block.facts() as fact]<div><dt>[=fact.name()]</dt><dd>[=fact.value()]</dd></div>
[/#list]</dl>
[#break]
[#case "bullets"]<ul>
[#list block.bullets() as bullet]<li>[#if bullet.label() != ""]<strong class="label[#if bullet.bad()] bad[/#if]">[=bullet.label()]</strong> [/#if][=bullet.text()][#if bullet.code() != ""]<pre tabindex="0"><code>[=bullet.code()]</code></pre>[/#if]</li>
[/#list]</ul>
[#break]
[#case "figures"]<div class="figures[#if block.small()] small[/#if]">
[#list block.figures() as figure]<figure>
<figcaption>[=figure.title()]</figcaption>
[=figure.svg()?no_esc]
[#if figure.caption() != ""]<p class="note">[=figure.caption()]</p>[/#if]
</figure>
[/#list]</div>
[#break]
[#case "grid"][#if block.sortable() && (block.rows()?size > 10)]<p class="filter" hidden><label for="[=block.id()]-filter">Show rows that hold</label> <input id="[=block.id()]-filter" type="search" data-table="[=block.id()]" autocomplete="off"> <span role="status"></span></p>
[/#if]<div class="scroll[#if (block.rows()?size > 40)] tall[/#if]" tabindex="0" role="group" aria-label="[=block.caption()]">
<table id="[=block.id()]"[#if block.sortable()] class="sortable"[/#if]>
<caption><span>[=block.caption()]</span></caption>
<thead><tr>[#list block.columns() as column]<th scope="col"[#if column.number()] class="number"[/#if]>[=column.title()]</th>[/#list]</tr></thead>
<tbody>
[#list block.rows() as row]<tr>[#list row as cell][#if cell?is_first]<th scope="row"[#else]<td[/#if][#if cell.type() != ""] class="[=cell.type()]"[/#if][#if cell.sort() != ""] data-sort="[=cell.sort()]"[/#if]>[=cell.text()][#if cell?is_first]</th>[#else]</td>[/#if][/#list]</tr>
[/#list]</tbody>
</table>
</div>
[#break]
[#case "group"]<section class="group" id="[=block.id()]" aria-labelledby="[=block.id()]-title">
<h[=level] id="[=block.id()]-title">[=block.title()]</h[=level]>
[@show block.blocks() level + 1 /]
</section>
[#break]
[#case "fold"]<details>
<summary>[=block.summary()]</summary>
[@show block.blocks() level /]
</details>
[#break]
[#case "choice"]<div class="choice" id="[=block.id()]" data-label="[=block.label()]">
[#list block.options() as option]<section class="option" data-name="[=option.name()]">
<h[=level]>[=option.name()]</h[=level]>
[@show option.blocks() level + 1 /]
</section>
[/#list]</div>
[#break]
[/#switch]
[/#list]
[/#macro]
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="[=policy]">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>[=title]</title>
<style>[=style?no_esc]</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1>[=title]</h1>
</header>
<nav aria-label="Sections">
<ul>
[#list sections as section]<li><a href="#[=section.id()]">[=section.title()]</a></li>
[/#list]</ul>
</nav>
<main id="main" tabindex="-1">
[#list sections as section]
<section id="[=section.id()]" aria-labelledby="[=section.id()]-title">
<h2 id="[=section.id()]-title">[=section.title()]</h2>
[@show section.blocks() 3 /]
</section>
[/#list]
</main>
<footer><p>Written by automl from the run folder beside this file. It loads nothing and sends nothing.</p></footer>
<script>[=script?no_esc]</script>
</body>
</html>
