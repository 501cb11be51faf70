// The styles of components that only the server renders: without these lines the browser's code would not have them.
import '../access/EndpointFacts.module.css';
import '../access/RoleMatrix.module.css';
import '../diagrams/Diagram.css';
import '../errors/CauseList.module.css';
import '../errors/ErrorCard.module.css';
import '../errors/ErrorCatalogue.module.css';
import '../errors/StatusBadge.module.css';
import '../errors/VerdictIcon.module.css';
import '../limits/SlidingWindowFigure.module.css';
import '../samples/CodeBlock.module.css';
import '../samples/SampleTabs.module.css';
import '../twins/CopyPage.module.css';
import '../ui/CopyButton.module.css';
import '../ui/TableScroll.module.css';
